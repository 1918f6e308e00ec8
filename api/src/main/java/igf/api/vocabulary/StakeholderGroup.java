package igf.api.vocabulary;

/** A stakeholder group of the IGF. People of academia choose the technical community or civil society. */
public enum StakeholderGroup {
    CIVIL_SOCIETY,
    GOVERNMENT,
    INTERGOVERNMENTAL_ORGANIZATION,
    PRIVATE_SECTOR,
    TECHNICAL_COMMUNITY
}
