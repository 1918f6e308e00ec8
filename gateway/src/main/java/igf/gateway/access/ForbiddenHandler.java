package igf.gateway.access;

import igf.api.problem.ProblemKind;
import igf.gateway.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Writes 403 as a problem document, or as a page that offers to sign in as another user. */
@Component
class ForbiddenHandler implements AccessDeniedHandler {

    private final ProblemWriter problems;

    ForbiddenHandler(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(request, response, ProblemKind.FORBIDDEN);
    }
}
