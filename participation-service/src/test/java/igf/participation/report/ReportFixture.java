package igf.participation.report;

import org.axonframework.test.aggregate.AggregateTestFixture;

/** Gives tests of other packages a fixture of the report aggregate. */
public final class ReportFixture {

    private ReportFixture() {}

    public static AggregateTestFixture<?> fresh() {
        return new AggregateTestFixture<>(Report.class);
    }
}
