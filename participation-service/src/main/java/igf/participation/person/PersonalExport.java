package igf.participation.person;

import igf.api.registration.KeptRegistration;
import igf.participation.agenda.KeptMark;
import igf.participation.floor.KeptRequest;
import igf.participation.seat.KeptSeat;
import java.util.List;

/**
 * All data about a person, of all editions.
 *
 * @param registrations the person's registrations, sorted by edition
 * @param attendance when the person was seen joining and leaving sessions
 * @param floor requests for the floor
 * @param seats seats and places on waiting lists
 * @param agenda sessions that the person has marked
 * @param availability when the person can come, by edition
 */
record PersonalExport(
        List<KeptRegistration> registrations,
        List<ExportedFact> attendance,
        List<KeptRequest> floor,
        List<KeptSeat> seats,
        List<KeptMark> agenda,
        List<KeptAvailability> availability) {}
