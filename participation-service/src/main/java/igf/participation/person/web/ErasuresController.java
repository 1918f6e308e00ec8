package igf.participation.person.web;

import igf.participation.person.view.ErasureQueries;
import igf.participation.person.view.ErasureQueries.Receipt;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All receipts of erasures; they name nobody. */
@RestController
@RequestMapping(Api.BASE + "/people/erasures")
class ErasuresController {

    private final ErasureQueries erasures;

    ErasuresController(ErasureQueries erasures) {
        this.erasures = erasures;
    }

    /**
     * A receipt.
     *
     * @param receipt by which it was asked for
     * @param state ACCEPTED, or ERASED when it is done
     * @param askedAt when it was asked for
     * @param erasedAt when it was done; null before
     * @param registrations how many ended
     * @param documents how many texts that named the person among others cannot be read any more
     */
    record Row(
            UUID receipt,
            String state,
            String askedAt,
            @Nullable String erasedAt,
            int registrations,
            int documents) {
        static Row of(UUID receipt, Receipt found) {
            return new Row(
                    receipt,
                    found.erasedAt() == null ? "ACCEPTED" : "ERASED",
                    found.askedAt(),
                    found.erasedAt(),
                    found.registrations(),
                    found.documents());
        }
    }

    /**
     * Receipts of erasures.
     *
     * @param items the newest first
     */
    record Items(List<Row> items) {}

    /** Lists the receipts of all erasures that were asked for. The newest first; they name nobody. */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    Items list() {
        return new Items(erasures.all().entrySet().stream()
                .map(each -> Row.of(each.getKey(), each.getValue()))
                .toList());
    }
}
