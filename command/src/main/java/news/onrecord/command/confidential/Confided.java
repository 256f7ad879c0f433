package news.onrecord.command.confidential;

import java.util.List;

/**
 * What is sealed: who the source is, and who may read it. The readers are inside, so that nobody who can write to the
 * database names themselves, and nobody who reads it learns whom to press.
 *
 * @param readers ids of people
 */
record Confided(Identity identity, List<String> readers) {

    @Override
    public String toString() {
        return "what was confided";
    }
}
