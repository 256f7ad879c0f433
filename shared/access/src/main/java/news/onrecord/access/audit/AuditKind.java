package news.onrecord.access.audit;

/** What is kept about access, for good. */
public enum AuditKind {
    LOGGED_IN,
    LOGIN_FAILED,
    LOGGED_OUT,
    SESSIONS_ENDED,
    SETUP_LINK_MADE,
    PERSON_CREATED,
    PERSON_INVITED,
    PASSWORD_SET,
    IDENTITY_LINKED,
    ROLES_CHANGED,
    DESK_CHANGED,
    PERSON_DEACTIVATED,
    PERSON_REACTIVATED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    IDENTITY_SEALED,
    IDENTITY_READ,
    IDENTITY_REFUSED
}
