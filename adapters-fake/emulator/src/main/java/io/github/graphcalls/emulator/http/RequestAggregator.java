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

/** Gathers a request, and hands on one whose body is too long as any other that is refused, in its turn. */
final class RequestAggregator extends HttpObjectAggregator {

    RequestAggregator(int maxBody) {
        super(maxBody);
    }

    @Override
    protected void decode(ChannelHandlerContext context, HttpObject part, List<Object> whole) throws Exception {
        super.decode(context, part, whole);
        whole.replaceAll(each -> each instanceof FullHttpRequest request ? new Unprinted(request) : each);
    }

    /** Netty logs requests that wait when their connection ends: headers, which hold a token, must not be among it. */
    private static final class Unprinted extends DefaultFullHttpRequest {

        Unprinted(FullHttpRequest request) {
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
     * Asks for the body when the client waits to be asked. Netty's own refusals (413, 417) would have neither body nor
     * headers: what is too long goes the way of all that is, and another expectation is not heeded.
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
