package igf.platform.web.body;

import igf.api.problem.ProblemKind;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Rejects a request with a malformed content type or query, for all handlers. */
public final class ReadableRequest implements HandlerInterceptor {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var type = request.getContentType();
        if (type != null && !isMediaType(type)) {
            throw new Problem(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type must be one media type, such as application/json, not " + FlawTexts.quote(type)
                            + ".");
        }
        var query = request.getQueryString();
        if (query != null && !PlainText.isPlain(query)) {
            throw Problem.malformed("", "ILL_FORMED_TEXT", "The query must not have a control character.");
        }
        if (query != null && handler instanceof HandlerMethod method) {
            requireKnown(request, method);
            requireBooleans(request, method);
        }
        return true;
    }

    /** Rejects unknown and repeated parameters, so that a typing error does not change what a request does. */
    private void requireKnown(HttpServletRequest request, HandlerMethod method) {
        var names = known.computeIfAbsent(method.getMethod(), _ -> names(method));
        var flaws = new ArrayList<Problem.Flaw>();
        request.getParameterMap().forEach((name, values) -> {
            if (!names.contains(name)) {
                flaws.add(new Problem.Flaw(name, "UNKNOWN_PARAMETER", unknown(name, names)));
            } else if (values.length > 1) {
                flaws.add(new Problem.Flaw(
                        name, "DOUBLED_PARAMETER", "The query parameter " + name + " must stand once."));
            }
        });
        if (!flaws.isEmpty()) {
            throw new Problem(ProblemKind.MALFORMED, "The query has unknown or repeated parameters.", flaws);
        }
    }

    private static String unknown(String name, Set<String> names) {
        return "There is no query parameter " + Flaws.shorten(name) + " here"
                + (names.isEmpty() ? "." : "; the parameters are " + String.join(", ", names) + ".");
    }

    private static Set<String> names(HandlerMethod method) {
        var names = new TreeSet<String>();
        for (var parameter : method.getMethodParameters()) {
            var annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null) {
                names.add(name(parameter, annotation));
            }
        }
        if (method.getMethod().getGenericReturnType().getTypeName().contains(Pages.Page.class.getName())) {
            names.add("limit");
            names.add("cursor");
        }
        return names;
    }

    private static String name(MethodParameter parameter, RequestParam annotation) {
        return annotation.name().isEmpty() ? parameter.getParameter().getName() : annotation.name();
    }

    /** Rejects other booleans than those of the API document, because Spring takes yes, on, 1 and nothing as well. */
    private static void requireBooleans(HttpServletRequest request, HandlerMethod method) {
        for (var parameter : method.getMethodParameters()) {
            var annotation = parameter.getParameterAnnotation(RequestParam.class);
            var type = parameter.getParameterType();
            if (annotation == null || type != boolean.class && type != Boolean.class) {
                continue;
            }
            var name = name(parameter, annotation);
            var values = request.getParameterValues(name);
            for (var value : values == null ? new String[0] : values) {
                if (!value.equals("true") && !value.equals("false")) {
                    throw Problem.malformed(
                            name,
                            "INVALID_VALUE",
                            "\"%s\" is not a valid value of %s: one of true, false."
                                    .formatted(Flaws.shorten(value), name));
                }
            }
        }
    }

    /** Rejects another charset than UTF-8, for handlers that decode the bytes of a body. */
    public static void requireUtf8(HttpServletRequest request) {
        var charset = MediaType.parseMediaType(request.getContentType()).getCharset();
        if (charset != null && !charset.name().equals("UTF-8")) {
            throw new Problem(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "The text must be in UTF-8, not in " + charset + ".");
        }
    }

    private static boolean isMediaType(String type) {
        try {
            var mediaType = MediaType.parseMediaType(type);
            return !mediaType.isWildcardType() && !mediaType.isWildcardSubtype();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
