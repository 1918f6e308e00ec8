package igf.proposal.reading;

import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.platform.web.Codes;
import igf.proposal.content.ChosenFormat;

public final class FormatMapper {

    private FormatMapper() {}

    public static igf.api.proposal.ChosenFormat format(ChosenFormat format) {
        return new igf.api.proposal.ChosenFormat(
                Codes.orNull(FormatType.class, format.type()),
                Codes.orNull(Layout.class, format.layout()),
                format.minutes());
    }
}
