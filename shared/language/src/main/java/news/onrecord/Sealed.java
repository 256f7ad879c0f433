package news.onrecord;

/**
 * An event whose texts are ciphertext. They are handed out to nobody, not even to those who may read everything else of it:
 * what was handed out cannot be erased any more, and could be opened if the key were ever stolen.
 */
public interface Sealed {}
