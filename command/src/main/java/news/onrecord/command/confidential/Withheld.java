package news.onrecord.command.confidential;

/** Why somebody is not told who a source is: for the record that is kept of it, and not for whoever asked. */
final class Withheld extends Exception {

    Withheld(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
