package igf.acceptance.demo;

import java.util.List;
import java.util.Locale;

/** An invented person. The same number always returns the same person. */
record SamplePerson(
        String name, String email, String affiliation, String stakeholderGroup, String region, String gender) {
    private record Origin(String region, List<String> given, List<String> family) {}

    private static final List<Origin> ORIGINS = List.of(
            new Origin(
                    "AFRICAN",
                    List.of("Abeni", "Chidike", "Fadume", "Kwabo", "Nandira", "Sekani", "Tefera", "Zolani"),
                    List.of("Adomakor", "Bekelani", "Diallomi", "Gatheruni", "Mbekwane", "Ndirangi", "Osuyele")),
            new Origin(
                    "ASIA_PACIFIC",
                    List.of("Anjira", "Bayarto", "Hanalei", "Jinsoo", "Lakshen", "Miyuri", "Rashiko", "Tuivana"),
                    List.of("Dharmasel", "Fonoti", "Haruyagi", "Kimoro", "Liangsu", "Rahmoni", "Tamangi")),
            new Origin(
                    "EASTERN_EUROPEAN",
                    List.of("Bogdara", "Danilo", "Elzbeta", "Ionel", "Katarzyn", "Miroslav", "Oksanna", "Vesnica"),
                    List.of(
                            "Baranovik",
                            "Dragomirov",
                            "Horvatek",
                            "Kowalczen",
                            "Marinescov",
                            "Petrauskis",
                            "Szabolty")),
            new Origin(
                    "GRULAC",
                    List.of("Alondra", "Benicio", "Catalino", "Dayanara", "Evandro", "Itzela", "Joaquina", "Ramiro"),
                    List.of("Acevedal", "Barretosa", "Cordovez", "Espinazo", "Figueral", "Montenegri", "Quispero")),
            new Origin(
                    "WEOG",
                    List.of("Aoifen", "Bertil", "Clothild", "Dagmara", "Eskil", "Fionnuala", "Gaspard", "Henrika"),
                    List.of(
                            "Ashcombe",
                            "Bergqvister",
                            "Delacourte",
                            "Fairbrook",
                            "Hollenbach",
                            "Lindstroem",
                            "Vandermole")));
    private static final List<String> GROUPS = List.of(
            "CIVIL_SOCIETY", "GOVERNMENT", "PRIVATE_SECTOR", "TECHNICAL_COMMUNITY", "INTERGOVERNMENTAL_ORGANIZATION");
    private static final List<String> GENDERS = List.of("FEMALE", "MALE", "FEMALE", "MALE", "OTHER", "UNDISCLOSED");
    private static final List<String> ORGANIZATION_KINDS =
            List.of("Institute", "Network", "Alliance", "Works", "Agency", "Foundation");

    static SamplePerson numbered(int number) {
        Origin origin = ORIGINS.get(number % ORIGINS.size());
        int index = number / ORIGINS.size();
        String given = origin.given().get(index % origin.given().size());
        String family = origin.family()
                .get(index / origin.given().size() % origin.family().size());
        return new SamplePerson(
                given + " " + family,
                "%s.%s.%d@example.org".formatted(given, family, number).toLowerCase(Locale.ROOT),
                family + " " + ORGANIZATION_KINDS.get(number % ORGANIZATION_KINDS.size()),
                GROUPS.get(number % 7 % GROUPS.size()),
                origin.region(),
                GENDERS.get(number % GENDERS.size()));
    }
}
