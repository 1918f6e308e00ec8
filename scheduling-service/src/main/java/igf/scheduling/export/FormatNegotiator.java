package igf.scheduling.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * Chooses a format by the {@code Accept} header.
 *
 * @param formats the default first
 */
record FormatNegotiator(List<ScheduleFormat> formats) {

    FormatNegotiator {
        formats = List.copyOf(formats);
    }

    /** Returns the format that the caller prefers; of equally preferred formats, the first of {@code formats}. */
    ScheduleFormat select(@Nullable String accept) throws HttpMediaTypeNotAcceptableException {
        if (accept == null || accept.isBlank()) {
            return formats.getFirst();
        }
        for (var type : acceptedTypes(accept)) {
            for (var format : formats) {
                if (type.getQualityValue() > 0 && type.includes(mediaType(format))) {
                    return format;
                }
            }
        }
        throw notAcceptable();
    }

    private List<MediaType> acceptedTypes(String accept) throws HttpMediaTypeNotAcceptableException {
        try {
            var types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            return types;
        } catch (InvalidMediaTypeException e) {
            throw notAcceptable();
        }
    }

    private HttpMediaTypeNotAcceptableException notAcceptable() {
        return new HttpMediaTypeNotAcceptableException(
                formats.stream().map(FormatNegotiator::mediaType).toList());
    }

    private static MediaType mediaType(ScheduleFormat format) {
        return MediaType.parseMediaType(format.contentType());
    }
}
