package igf.gateway.problem;

import igf.api.problem.ProblemKind;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Writes a problem document for an error that the web server, Spring or a page has reported by its status. */
@Controller
class ProblemController implements ErrorController {

    private final ProblemWriter problems;

    ProblemController(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        problems.write(request, response, ProblemKind.ofStatus(status instanceof Integer code ? code : 404));
    }
}
