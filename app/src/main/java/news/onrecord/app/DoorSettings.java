package news.onrecord.app;

import news.onrecord.access.AccessSettings;
import news.onrecord.command.correction.ConfirmationTime;

/**
 * The door of a process, on the loopback address.
 *
 * @param port 0 for a free one
 * @param behindProxy whether a proxy on this machine is in front, and is believed where a request comes from
 * @param access whom it lets in
 * @param confirmation how long a kill that went out through it may stay unconfirmed
 */
public record DoorSettings(int port, boolean behindProxy, AccessSettings access, ConfirmationTime confirmation) {

    /** One with the usual time for a confirmation. */
    public DoorSettings(int port, boolean behindProxy, AccessSettings access) {
        this(port, behindProxy, access, new ConfirmationTime(ConfirmationTime.USUAL));
    }
}
