package io.github.graphcalls.verdict.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Runs the snippet of the README for Jackson 3. */
class Jackson3ReadmeTest {

    @Test
    void a_mapper_of_jackson_3_reads_and_writes_a_call() {
        ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();

        Call call = mapper.readValue(
                "{\"id\":\"2f1a1100-b174-40a0-aba7-0b405e01ed92\",\"state\":\"established\"}", Call.class);
        String document = mapper.writeValueAsString(call);

        assertThat(document).contains("\"state\":\"established\"");
    }
}
