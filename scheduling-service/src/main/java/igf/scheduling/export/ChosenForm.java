package igf.scheduling.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * Chooses a format by {@code Accept}.
 *
 * @param forms the default first
 */
record ChosenForm(List<ScheduleFormat> forms) {

    ChosenForm {
        forms = List.copyOf(forms);
    }

    /** Returns the first acceptable format, by the caller's order and then ours. */
    ScheduleFormat of(@Nullable String accept) throws HttpMediaTypeNotAcceptableException {
        if (accept == null || accept.isBlank()) {
            return forms.getFirst();
        }
        for (var type : taken(accept)) {
            for (var form : forms) {
                if (type.getQualityValue() > 0 && type.includes(typeOf(form))) {
                    return form;
                }
            }
        }
        throw none();
    }

    private List<MediaType> taken(String accept) throws HttpMediaTypeNotAcceptableException {
        try {
            var taken = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(taken);
            return taken;
        } catch (InvalidMediaTypeException e) {
            throw none();
        }
    }

    private HttpMediaTypeNotAcceptableException none() {
        return new HttpMediaTypeNotAcceptableException(
                forms.stream().map(ChosenForm::typeOf).toList());
    }

    private static MediaType typeOf(ScheduleFormat form) {
        return MediaType.parseMediaType(form.contentType());
    }
}
