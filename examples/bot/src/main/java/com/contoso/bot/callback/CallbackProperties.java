package com.contoso.bot.callback;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which callbacks are accepted.
 *
 * @param applicationId the id of the bot's application
 * @param issuers the accepted issuers of tokens; empty for those of Microsoft's public cloud
 * @param tenants the accepted tenants; empty for all
 * @param keyDocument the OpenID configuration with the keys; null for that of Microsoft's public cloud
 */
@ConfigurationProperties("bot.callback")
record CallbackProperties(
        String applicationId, @DefaultValue Set<String> issuers, @DefaultValue Set<String> tenants, URI keyDocument) {

    CallbackProperties {
        if (applicationId == null || applicationId.isBlank()) {
            throw new IllegalArgumentException(
                    "bot.callback.application-id: expected the id of the bot's application, found none");
        }
    }
}
