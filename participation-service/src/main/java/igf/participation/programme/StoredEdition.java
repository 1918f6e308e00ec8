package igf.participation.programme;

import igf.participation.vocabulary.Edition;
import igf.participation.vocabulary.SessionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** @param id the edition's slug */
record StoredEdition(
        String id,
        String codeOfConduct,
        String codeOfConductUrl,
        boolean reportsStated,
        Optional<Integer> shortReportDays,
        Optional<Integer> fullReportDays,
        Optional<Integer> shortReportMinutes,
        Optional<Integer> fullReportMinutes,
        Optional<LocalDate> endsOn,
        Optional<String> timeZone,
        int smallGroupMinimum,
        List<SessionKind> sessionKinds) {

    static StoredEdition of(Edition edition) {
        return new StoredEdition(
                edition.slug(),
                edition.codeOfConduct(),
                edition.codeOfConductUrl(),
                edition.reportsStated(),
                Optional.ofNullable(edition.shortReportDays()),
                Optional.ofNullable(edition.fullReportDays()),
                Optional.ofNullable(edition.shortReportMinutes()),
                Optional.ofNullable(edition.fullReportMinutes()),
                Optional.ofNullable(edition.endsOn()),
                Optional.ofNullable(edition.timeZone()),
                edition.smallGroupMinimum(),
                edition.sessionKinds());
    }

    Edition edition() {
        return new Edition(
                id,
                codeOfConduct,
                codeOfConductUrl,
                reportsStated,
                shortReportDays.orElse(null),
                fullReportDays.orElse(null),
                shortReportMinutes.orElse(null),
                fullReportMinutes.orElse(null),
                endsOn.orElse(null),
                timeZone.orElse(null),
                smallGroupMinimum,
                sessionKinds);
    }
}
