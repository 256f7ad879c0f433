package news.onrecord.access.door;

/** The house's OpenID provider, or somebody who would like to be it, gave an answer that is not accepted. */
final class ProviderNotBelieved extends Exception {

    ProviderNotBelieved(Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
