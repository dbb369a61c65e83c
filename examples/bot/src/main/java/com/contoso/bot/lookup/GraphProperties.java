package com.contoso.bot.lookup;

import io.github.graphcalls.call.value.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How Graph is queried; the settings of the client. A {@link Secret} prints as three asterisks.
 *
 * @param baseUrl the URL of Graph, with the version; null for Microsoft's public cloud
 * @param tenant the tenant that owns the calls
 * @param clientId the id of the application
 * @param clientSecret the secret of the application
 * @param token a token in place of tenant, client id and secret, for the emulator
 */
@ConfigurationProperties("bot.graph")
record GraphProperties(String baseUrl, String tenant, String clientId, Secret clientSecret, Secret token) {}
