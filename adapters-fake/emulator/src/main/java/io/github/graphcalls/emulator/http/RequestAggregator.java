package io.github.graphcalls.emulator.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;

/** Collects a request and its body. A request whose body is too long is passed on, to be refused after the answers before it. */
final class RequestAggregator extends HttpObjectAggregator {

    RequestAggregator(int maxBody) {
        super(maxBody);
    }

    @Override
    protected void decode(ChannelHandlerContext context, HttpObject part, List<Object> whole) throws Exception {
        super.decode(context, part, whole);
        whole.replaceAll(each -> each instanceof FullHttpRequest request ? new UnprintedRequest(request) : each);
    }

    /** Netty logs the requests that wait when their connection ends; their headers hold a token and must not be logged. */
    private static final class UnprintedRequest extends DefaultFullHttpRequest {

        UnprintedRequest(FullHttpRequest request) {
            super(
                    request.protocolVersion(),
                    request.method(),
                    request.uri(),
                    request.content(),
                    request.headers(),
                    request.trailingHeaders());
            setDecoderResult(request.decoderResult());
        }

        @Override
        public String toString() {
            return "a request by " + method();
        }
    }

    /**
     * Answers {@code 100 Continue}. Netty's own refusals (413, 417) would have neither a body nor headers: a body that is too
     * long is refused like any other request, and an unknown expectation is ignored.
     */
    @Override
    protected Object newContinueResponse(HttpMessage start, int maxBody, ChannelPipeline pipeline) {
        return HttpUtil.is100ContinueExpected(start) && !isContentLengthInvalid(start, maxBody)
                ? super.newContinueResponse(start, maxBody, pipeline)
                : null;
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
        FullHttpRequest refused = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        refused.setDecoderResult(DecoderResult.failure(new TooLongFrameException()));
        context.fireChannelRead(refused);
    }
}
