package igf.participation.vocabulary;

public enum StakeholderGroup {
    CIVIL_SOCIETY,
    GOVERNMENT,
    INTERGOVERNMENTAL_ORGANIZATION,
    PRIVATE_SECTOR,
    TECHNICAL_COMMUNITY
}
