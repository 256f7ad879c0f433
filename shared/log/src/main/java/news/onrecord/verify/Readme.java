package news.onrecord.verify;

/** What a bundle says about itself to whoever unpacks it; the same in every bundle of this form. */
final class Readme {

    static final String TEXT = """
            An evidence bundle of On Record, form onrecord.news/bundle@v1

            index.html              what is in it, to read
            bundle                  which claim it is about, and which positions of the ledger it has
            checkpoint              what the ledger's transparency log signed (C2SP tlog-checkpoint)
            vkey, witnesses         the keys of the log and of its witnesses, as the log itself names them
            events/<n>.event        the events, with their open parts, salts and commitments
            proofs/<n>.tlog-proof   that each is in the log under that checkpoint (C2SP tlog-proof)

            To verify it, with any JDK 25 and no network:

                java -jar onrecord-log.jar verify <this file or folder> --vkey <the log's key>

            Without --vkey it is checked against the key in the bundle, which shows that the bundle is of one piece, but not
            whose log it is: take the key from where the log's operator publishes it, from your own earlier verification of
            the log, or trust its witnesses (--policy).

            Every file here, this one and index.html included, follows from the events, proofs and keys. The verifier makes
            them again and compares: a single byte changed anywhere is found.

            A good verdict says that these events were in that ledger, at these positions, when the checkpoint was signed, and
            that what is open is what was recorded. It does not say that there are no other events about the claim, nor that
            what was said is true.
            """;

    private Readme() {}
}
