package io.github.graphcalls.verdict.readme;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.FakeModule;
import io.github.graphcalls.feign.FeignModule;
import io.github.graphcalls.lookup.CallLookup;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks up a call in plain Java, with Guice and with Spring; the environment chooses the adapter. */
final class SwapExamples {

    private static final CallId ID = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92");

    private SwapExamples() {}

    @Configuration
    static class CallsConfiguration {
        @Bean
        OpenCallLookup calls() {
            return OpenCallLookup.open(Settings.fromEnvironment("GRAPH_CALLS_"));
        }
    }

    private static OpenCallLookup plain() {
        OpenCallLookup calls = OpenCallLookup.open(Settings.fromEnvironment("GRAPH_CALLS_"));
        return calls;
    }

    private static Injector guice() {
        Settings settings = Settings.fromEnvironment("GRAPH_CALLS_").without("adapter");
        boolean isFake = "fake".equals(System.getenv("GRAPH_CALLS_ADAPTER"));
        Injector injector = Guice.createInjector(isFake ? new FakeModule(settings) : new FeignModule(settings));
        return injector;
    }

    private static void print(CallLookup calls) {
        System.out.println(calls + ": " + calls.find(ID));
    }

    @SuppressWarnings("try")
    public static void main(String[] arguments) {
        try (OpenCallLookup calls = plain()) {
            print(calls);
        }
        Injector injector = guice();
        try (OpenCallLookup closed = injector.getInstance(OpenCallLookup.class)) {
            print(injector.getInstance(CallLookup.class));
        }
        try (AnnotationConfigApplicationContext context =
                new AnnotationConfigApplicationContext(CallsConfiguration.class)) {
            print(context.getBean(CallLookup.class));
        }
    }
}
