import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.lookup.CallLookup;
import java.lang.management.ManagementFactory;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application without web that exposes its beans' properties. */
class ActuatorTest {

    @ConfigurationProperties("calls")
    static class Properties {
        private CallId id = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92");

        public String getId() {
            return id.value();
        }

        public void setId(String id) {
            this.id = CallId.of(id);
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @EnableConfigurationProperties(Properties.class)
    static class Application {
        @Bean
        CallLookup lookup() {
            return FeignCallLookup.builder().token("any-token").build();
        }
    }

    @Test
    void an_application_without_web_starts_and_reports_its_properties() throws Exception {
        try (var context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties("spring.jmx.enabled=true", "management.endpoints.jmx.exposure.include=configprops")
                .run()) {
            assertThat(context.getBean(CallLookup.class)).isNotNull();
            Object report = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("org.springframework.boot:type=Endpoint,name=Configprops"),
                            "configurationProperties",
                            new Object[0],
                            new String[0]);
            assertThat(report.toString()).contains("Properties");
        }
    }
}
