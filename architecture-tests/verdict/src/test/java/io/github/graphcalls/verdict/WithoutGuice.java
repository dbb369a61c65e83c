package io.github.graphcalls.verdict;

import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.signin.TokenSource;

/** A program that looks up a call, with the builder and by name, on a class path without Guice. */
final class WithoutGuice {

    private WithoutGuice() {}

    public static void main(String[] arguments) {
        String baseUrl = arguments[0];
        CallId id = CallId.of(arguments[1]);
        Secret token = Secret.of("any");
        try (OpenCallLookup built = FeignCallLookup.builder()
                .baseUrl(baseUrl)
                .token(TokenSource.of(token))
                .build()) {
            System.out.println("built: " + built.find(id));
        }
        Settings settings = Settings.NONE.with("base-url", baseUrl).with("token", token);
        try (OpenCallLookup named = CallLookupProvider.named("feign").open(settings)) {
            System.out.println("named: " + named.find(id));
        }
    }
}
