package io.github.graphcalls.contract.world;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.contract.specimen.GraphDocuments;
import java.util.Optional;
import java.util.Set;

/** Answers a request as Graph would: with the document of a specimen, or with an error. */
final class DocumentServer {

    private DocumentServer() {}

    static GraphReply answer(GraphRequest request) {
        if (!request.authorized()) {
            return GraphReply.error(401, "InvalidAuthenticationToken", "Access token is empty or wrong.");
        }
        Optional<CallId> id = request.call();
        Set<String> select = request.names("$select");
        Set<String> expand = request.names("$expand");
        if (id.isEmpty()
                || !request.hasAtMostOne("$select")
                || !request.hasAtMostOne("$expand")
                || !GraphDocuments.knows(select, expand)) {
            return GraphReply.error(400, "BadRequest", "Resource not found for the segment.");
        }
        return GraphDocuments.of(id.get(), select, expand)
                .map(GraphReply::document)
                .orElseGet(GraphReply::notFound);
    }
}
