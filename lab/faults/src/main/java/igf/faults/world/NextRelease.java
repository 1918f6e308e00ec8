package igf.faults.world;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * Builds a fictional next release of proposal-service: the current sources with a new event, a new public event type, a
 * new field of an aggregate, and a new field of a read model. The aggregate appends the event each time a person is
 * listed, with the number of people who were listed before. That number is wrong if the state came from a snapshot of
 * the older release. The event is appended only after {@link #allowPlantedEvent}, so that every replica can read it
 * before one appends it.
 */
public final class NextRelease {
    /** Stored name of the planted event. */
    public static final String EVENT = "proposal.planted.1";

    private static final Path MAIN = Path.of("proposal-service", "src", "main");
    private static final Path SOURCES = MAIN.resolve(Path.of("java", "igf", "proposal"));
    /** Finds the revisions of the changed aggregate and read model, which the build would compute. */
    private static final Pattern REVISION = Pattern.compile("(?m)^(aggregate\\.Proposal|view\\.editions)=.*$");

    private static final Path REVISIONS = Path.of("igf", "proposal-revisions.properties");

    private final Path directory;

    /** @param directory directory for its sources and classes */
    public NextRelease(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /** A text replacement in a source file. */
    private record Edit(String source, String old, String fresh) {}

    private List<Edit> edits() {
        return List.of(
                new Edit(
                        "proposal/Proposal.java",
                        "    private @Nullable ProposalState state;\n",
                        "    private @Nullable ProposalState state;\n\n    private long listed;\n"),
                new Edit("proposal/Proposal.java", "        return applyAll(rosterChanges().list(c));\n", """
                                applyAll(rosterChanges().list(c));
                                if (java.nio.file.Files.exists(java.nio.file.Path.of("%s"))) {
                                    apply(new Planted(c.id(), listed));
                                }
                                return versioned();
                        """.formatted(
                                allowFile())),
                new Edit(
                        "proposal/Proposal.java",
                        "    void on(ProposalEvent event) {\n",
                        "    void on(ProposalEvent event) {\n"
                                + "        listed += event instanceof ProposalEvent.PersonListed ? 1 : 0;\n"),
                new Edit(
                        "messaging/ProposalTranslators.java",
                        "        return toPublicEvents(recorded.event(), recorded.meta().actor()).stream()\n",
                        """
                                if (recorded.event() instanceof igf.proposal.proposal.Planted planted) {
                                    return List.of(new OutgoingEvent("igf.proposal.planted.v1", planted.id().toString(), planted));
                                }
                                return toPublicEvents(recorded.event(), recorded.meta().actor()).stream()
                        """),
                new Edit(
                        "edition/EditionView.java",
                        "    public void project(RecordedEvent<?> recorded, Documents documents) {\n",
                        """
                            public void project(RecordedEvent<?> recorded, Documents documents) {
                                projectAsBefore(recorded, documents);
                                if (recorded.event() instanceof EditionEvent event) {
                                    documents.updateIfPresent(
                                            "editions", event.edition(), edition -> edition.append("_planted", true));
                                }
                            }

                            private static void projectAsBefore(RecordedEvent<?> recorded, Documents documents) {
                        """),
                new Edit("edition/EditionView.java", "        return 4;\n", "        return 5;\n"));
    }

    private static final String PLANTED = """
            package igf.proposal.proposal;

            @igf.platform.domain.Named("%s")
            public record Planted(java.util.UUID id, long listed) {}
            """.formatted(EVENT);

    /**
     * Compiles the release.
     *
     * @return a class path that must precede the current one
     */
    public String compile() throws IOException {
        var sources = new LinkedHashMap<Path, String>();
        for (var edit : edits()) {
            var source = Release.home().resolve(SOURCES).resolve(edit.source());
            var text = sources.containsKey(source) ? sources.get(source) : Files.readString(source);
            if (!String.valueOf(text).contains(edit.old())) {
                throw new IllegalStateException("%s no longer has this text: %s".formatted(source, edit.old()));
            }
            sources.put(source, String.valueOf(text).replace(edit.old(), edit.fresh()));
        }
        sources.put(SOURCES.resolve("proposal/Planted.java"), PLANTED);
        raiseRevisions();
        return compileSources(sources);
    }

    private void raiseRevisions() throws IOException {
        var revisions = Release.home().resolve(MAIN).resolve("resources").resolve(REVISIONS);
        if (Files.exists(revisions)) {
            var directoryOfRevisions =
                    Files.createDirectories(classes().resolve(REVISIONS).getParent());
            Files.writeString(
                    directoryOfRevisions.resolve(revisions.getFileName()),
                    REVISION.matcher(Files.readString(revisions)).replaceAll("$1=planted"));
        }
    }

    private Path classes() {
        return directory.resolve("classes");
    }

    private String compileSources(Map<Path, String> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("This journey needs a JDK, not only a Java runtime.");
        }
        var classes = Files.createDirectories(classes());
        var edited = Files.createDirectories(directory.resolve("sources"));
        for (var source : sources.entrySet()) {
            Files.writeString(edited.resolve(source.getKey().getFileName()), source.getValue());
        }
        var output = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var all = Files.list(edited)) {
            var options = List.of(
                    "-parameters",
                    "-proc:none",
                    "-nowarn",
                    "-d",
                    classes.toString(),
                    "-cp",
                    Release.current().path());
            var units = files.getJavaFileObjectsFromPaths(all.toList());
            if (!compiler.getTask(output, files, null, options, null, units).call()) {
                throw new IllegalStateException("The next release does not compile: " + output);
            }
        }
        return classes + File.separator;
    }

    private Path allowFile() {
        return directory.resolve("allowed");
    }

    /** Allows replicas of this release to append the planted event from now on. */
    public void allowPlantedEvent() throws IOException {
        Files.writeString(allowFile(), "");
    }
}
