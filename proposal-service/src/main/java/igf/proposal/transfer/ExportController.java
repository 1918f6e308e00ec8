package igf.proposal.transfer;

import static com.mongodb.client.model.Filters.and;
import static igf.proposal.proposal.view.StoredProposal.PROPOSALS;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Sorts;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import igf.api.proposal.Stage;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.proposal.proposal.view.ProposalView;
import igf.proposal.proposal.view.StoredProposal;
import igf.proposal.proposal.web.ProposalMapper;
import igf.proposal.reading.Editions;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Exports all proposals of an edition to one file, in the format of imports. Organizers get only their own. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}")
class ExportController {

    private static final JsonMapper JSON = new JsonMapper();

    private final Views views;
    private final ProposalView view;
    private final ExportMapper mapper;
    private final Editions editions;
    private final ProposalMapper proposalMapper;

    ExportController(
            Views views, ProposalView view, ExportMapper mapper, Editions editions, ProposalMapper proposalMapper) {
        this.proposalMapper = proposalMapper;
        this.views = views;
        this.view = view;
        this.mapper = mapper;
        this.editions = editions;
    }

    /**
     * Exports an edition's proposals as JSON Lines.
     * <p>One proposal per line, in the format of imports, without erased values. Organizers get only their own.
     *
     * @param state only proposals in this stage
     */
    @GetMapping(path = "/proposals.jsonl", produces = "application/jsonl")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/jsonl", schema = @Schema(type = "string")))
    @Allow(
            roles = {"SECRETARIAT", "ORGANIZER"},
            personalScopes = Allow.SUBMIT)
    void exportProposalsAsJsonLines(
            @PathVariable String edition,
            @RequestParam @Nullable Stage state,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        var found = findProposals(edition, state, caller);
        try (Writer out = openFile(response, edition, "jsonl", "application/jsonl")) {
            for (var proposal : found) {
                out.write(JSON.writeValueAsString(mapper.toRow(proposal)));
                out.write('\n');
            }
        }
    }

    /**
     * Exports an edition's proposals as CSV.
     * <p>One proposal per row (RFC 4180, UTF-8), in the format of imports, without erased values. Organizers get only
     * their own.
     *
     * @param state only proposals in this stage
     */
    @GetMapping(path = "/proposals.csv", produces = "text/csv")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @Allow(
            roles = {"SECRETARIAT", "ORGANIZER"},
            personalScopes = Allow.SUBMIT)
    void exportProposalsAsCsv(
            @PathVariable String edition,
            @RequestParam @Nullable Stage state,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        var columns = new LinkedHashSet<>(List.of("key", "number", "state"));
        var rows = new ArrayList<Map<String, String>>();
        for (var proposal : findProposals(edition, state, caller)) {
            var cells = CsvCells.toCells(mapper.toRow(proposal));
            columns.addAll(cells.keySet());
            rows.add(cells);
        }
        try (Writer out = openFile(response, edition, "csv", "text/csv");
                var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(columns);
            for (var row : rows) {
                csv.writeRecord(columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
            }
        }
    }

    private FindIterable<StoredProposal> findProposals(String edition, @Nullable Stage state, Caller caller) {
        var inEdition =
                PROPOSALS.matches(StoredProposal::edition, editions.get(edition).edition());
        var filter = state == null ? inEdition : and(inEdition, PROPOSALS.matches(StoredProposal::state, state));
        return views.reader(view, PROPOSALS)
                .where(
                        caller.isSecretariat()
                                ? filter
                                : and(
                                        filter,
                                        PROPOSALS.matchesAny(
                                                StoredProposal::organizedBy, proposalMapper.organizerKeys(caller))))
                .sort(Sorts.ascending(PROPOSALS.member(StoredProposal::id)));
    }

    private static Writer openFile(HttpServletResponse response, String edition, String suffix, String type)
            throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"proposals-" + edition + "." + suffix + "\"");
        return response.getWriter();
    }
}
