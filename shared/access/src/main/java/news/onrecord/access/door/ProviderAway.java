package news.onrecord.access.door;

/** The house's OpenID provider does not answer, or not as one; it is not said who somebody is. */
final class ProviderAway extends Exception {

    ProviderAway(Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
