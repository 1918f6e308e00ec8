package igf.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/** One look at one page: by whom, and in which language. Handlers of pages take it as a parameter. */
public record Visit(HttpServletRequest request, HttpServletResponse response, Visitor visitor, Locale locale) {}
