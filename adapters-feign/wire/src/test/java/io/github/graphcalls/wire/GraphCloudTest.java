package io.github.graphcalls.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.graphcalls.call.CallRelationship;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphCloudTest {

    @ParameterizedTest
    @CsvSource({
        "global, https://graph.microsoft.com, https://login.microsoftonline.com",
        "us-gov-l4, https://graph.microsoft.us, https://login.microsoftonline.us",
        "US-Gov-L5, https://dod-graph.microsoft.us, https://login.microsoftonline.us"
    })
    void a_cloud_has_a_graph_host_an_authority_and_a_scope(String name, String graph, String authority) {
        GraphCloud cloud = GraphCloud.named(name);

        assertThat(cloud.baseUrl()).isEqualTo(graph + "/v1.0");
        assertThat(cloud.resource()).isEqualTo(graph);
        assertThat(cloud.scope()).isEqualTo(graph + "/.default");
        assertThat(cloud.authority()).hasToString(authority);
        assertThat(GraphCloud.of(graph.substring("https://".length()).toUpperCase(Locale.ROOT)))
                .contains(cloud);
    }

    @Test
    void the_cloud_in_china_is_refused_with_the_reason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphCloud.named("China"))
                .withMessageContaining("no calls in Graph");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphCloud.of("microsoftgraph.chinacloudapi.cn"))
                .withMessageContaining("no calls in Graph");
    }

    @Test
    void an_unknown_cloud_is_refused_with_the_names_of_the_known_ones() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphCloud.named("mars"))
                .withMessage("cloud: found \"mars\", expected one of global, us-gov-l4, us-gov-l5");
        assertThat(GraphCloud.of("localhost")).isEmpty();
    }

    @Test
    void government_clouds_lack_two_relationships_and_the_global_one_none() {
        Set<CallRelationship> all = EnumSet.allOf(CallRelationship.class);

        assertThat(GraphCloud.US_GOV_L4.lacking(all)).contains("audioRoutingGroups, contentSharingSessions");
        assertThat(GraphCloud.US_GOV_L5.lacking(Set.of(CallRelationship.PARTICIPANTS)))
                .isEmpty();
        assertThat(GraphCloud.GLOBAL.lacking(all)).isEmpty();
    }
}
