package igf.proposal.reading;

import igf.proposal.content.ChosenFormat;

/** Maps the format of a proposal to the record of the API. */
public final class FormatMapper {

    private FormatMapper() {}

    public static igf.api.proposal.ChosenFormat toFormat(ChosenFormat format) {
        return new igf.api.proposal.ChosenFormat(format.type(), format.layout(), format.minutes());
    }
}
