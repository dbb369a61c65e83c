package io.github.graphcalls.rules;

import static io.github.graphcalls.rules.RuleViolations.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.feign.Top;
import io.github.graphcalls.feign.TopKnowingATransport;
import io.github.graphcalls.feign.specimen.ClientSpecimens.Api;
import io.github.graphcalls.feign.specimen.ClientSpecimens.ClientModule;
import io.github.graphcalls.feign.specimen.ClientSpecimens.KnowingTheFake;
import io.github.graphcalls.feign.specimen.ClientSpecimens.Lookup;
import io.github.graphcalls.feign.specimen.ClientSpecimens.LookupBuilder;
import io.github.graphcalls.feign.specimen.ClientSpecimens.ShowingFeign;
import io.github.graphcalls.feign.specimen.ClientSpecimens.ShowingVavr;
import org.junit.jupiter.api.Test;

class ClientRulesTest {

    @Test
    void the_client_uses_its_own_libraries_and_no_other_adapter() {
        assertThat(violations(ClientRules.KNOWS_ITS_OWN_LIBRARIES, Api.class, ClientModule.class, Lookup.class))
                .isEmpty();

        assertThat(violations(ClientRules.KNOWS_ITS_OWN_LIBRARIES, KnowingTheFake.class))
                .containsExactly("Field <KnowingTheFake.world> has type <World>");
    }

    @Test
    void the_top_package_of_the_client_does_not_use_http_or_sign_in_libraries() {
        assertThat(violations(ClientRules.KEEPS_TRANSPORT_AND_SIGN_IN_BELOW, Top.class))
                .isEmpty();

        assertThat(violations(ClientRules.KEEPS_TRANSPORT_AND_SIGN_IN_BELOW, TopKnowingATransport.class))
                .containsExactly(
                        "Field <io.github.graphcalls.feign.TopKnowingATransport.source> has type <com.microsoft.aad.msal4j.TokenSource>");
    }

    @Test
    void public_signatures_have_no_library() {
        assertThat(violations(
                        ClientRules.SHOWS_NO_LIBRARY, Api.class, LookupBuilder.class, ClientModule.class, Lookup.class))
                .isEmpty();

        assertThat(violations(ClientRules.SHOWS_NO_LIBRARY, ShowingVavr.class))
                .containsExactly("Field <ShowingVavr.tries> shows io.vavr.control.Try");

        assertThat(violations(ClientRules.SHOWS_NO_LIBRARY, ShowingFeign.class))
                .containsExactly("Constructor <ShowingFeign.<init>(feign.Response)> shows feign.Response");
    }
}
