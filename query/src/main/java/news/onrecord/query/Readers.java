package news.onrecord.query;

import news.onrecord.visibility.Reader;

/** Tells who is reading, from whatever the assembly knows of the request that is being answered. */
public interface Readers {

    /** Whoever asked what this thread is answering. */
    Reader current();
}
