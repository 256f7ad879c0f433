package news.onrecord.app;

import java.net.URI;

/** Puts the seed article on record, through the same door as everybody; doing it twice records it once. */
interface Seed {

    /** Records it at the server whose door is there. */
    void record(URI server);
}
