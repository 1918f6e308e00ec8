package igf.participation;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.floor.FloorRequestKind;
import igf.api.floor.FloorRequestState;
import igf.api.registration.RegistrationStateStatus;
import igf.api.report.ReportRemarkKind;
import igf.api.report.ReportStandingState;
import igf.participation.floor.FloorRequest;
import igf.participation.registration.RegistrationState;
import igf.participation.report.ReportRemark;
import igf.participation.report.ReportStanding;
import igf.participation.seat.SeatState;
import igf.participation.vocabulary.Attendance;
import igf.participation.vocabulary.Gender;
import igf.participation.vocabulary.Mode;
import igf.participation.vocabulary.Region;
import igf.participation.vocabulary.StakeholderGroup;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The API and the domain have the same codes, so that each can be translated into the other. */
class ApiCodesTest {

    private static final Map<Class<? extends Enum<?>>, Class<? extends Enum<?>>> SAME = Map.ofEntries(
            Map.entry(Attendance.class, igf.api.vocabulary.Attendance.class),
            Map.entry(Gender.class, igf.api.vocabulary.Gender.class),
            Map.entry(Mode.class, igf.api.vocabulary.Mode.class),
            Map.entry(Region.class, igf.api.vocabulary.Region.class),
            Map.entry(StakeholderGroup.class, igf.api.vocabulary.StakeholderGroup.class),
            Map.entry(SeatState.class, igf.api.seat.SeatState.class),
            Map.entry(FloorRequest.Kind.class, FloorRequestKind.class),
            Map.entry(FloorRequest.State.class, FloorRequestState.class),
            Map.entry(RegistrationState.Status.class, RegistrationStateStatus.class),
            Map.entry(ReportStanding.State.class, ReportStandingState.class),
            Map.entry(ReportRemark.Kind.class, ReportRemarkKind.class));

    @Test
    void they_have_the_same_constants_in_the_same_order() {
        SAME.forEach(
                (domain, api) -> assertThat(names(api)).as(domain.getName()).isEqualTo(names(domain)));
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    }
}
