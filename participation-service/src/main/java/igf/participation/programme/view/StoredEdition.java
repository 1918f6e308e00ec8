package igf.participation.programme.view;

import igf.participation.vocabulary.Edition;
import org.bson.Document;

/** An edition as a document and back. */
final class StoredEdition {

    private StoredEdition() {}

    static Document write(Edition edition) {
        return new Document("codeOfConduct", edition.codeOfConduct())
                .append("codeOfConductUrl", edition.codeOfConductUrl())
                .append("reportsStated", edition.reportsStated())
                .append("shortReportDays", edition.shortReportDays())
                .append("fullReportDays", edition.fullReportDays())
                .append("shortReportMinutes", edition.shortReportMinutes())
                .append("fullReportMinutes", edition.fullReportMinutes());
    }

    static Edition read(Document document) {
        return new Edition(
                document.getString("_id"),
                document.getString("codeOfConduct"),
                document.getString("codeOfConductUrl"),
                document.getBoolean("reportsStated"),
                document.getInteger("shortReportDays"),
                document.getInteger("fullReportDays"),
                document.getInteger("shortReportMinutes"),
                document.getInteger("fullReportMinutes"));
    }
}
