package igf.platform.web.response;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends a response that fits the web server's buffer in one piece, with its length. Without it, Spring flushes after
 * each body, so that a response is sent in two packets.
 */
public final class ContentLengthFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void flushBuffer() throws IOException {
                var type = getContentType();
                if (type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE)) {
                    super.flushBuffer();
                }
            }
        });
    }
}
