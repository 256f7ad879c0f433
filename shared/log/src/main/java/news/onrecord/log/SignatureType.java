package news.onrecord.log;

/** How a key signs (C2SP signed-note, "Signature types"); those that this log can verify. */
public enum SignatureType {
    /** Ed25519 over a note's text: what a log signs with. */
    ED25519(0x01),

    /** Ed25519 over a time and a checkpoint (C2SP tlog-cosignature): what a witness signs with. */
    COSIGNATURE(0x04);

    private final byte identifier;

    SignatureType(int identifier) {
        this.identifier = (byte) identifier;
    }

    /** The byte that stands for it before a public key. */
    byte identifier() {
        return identifier;
    }

    static SignatureType of(byte identifier) {
        for (var type : values()) {
            if (type.identifier == identifier) {
                return type;
            }
        }
        throw new Malformed(
                "a key of signature type " + Byte.toUnsignedInt(identifier) + " cannot be used, only of 1 and 4");
    }
}
