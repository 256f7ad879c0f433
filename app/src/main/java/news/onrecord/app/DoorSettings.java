package news.onrecord.app;

import news.onrecord.access.AccessSettings;

/**
 * The door of a process, on the loopback address.
 *
 * @param port 0 for a free one
 * @param behindProxy whether a proxy on this machine is in front, and is believed where a request comes from
 * @param access whom it lets in
 */
public record DoorSettings(int port, boolean behindProxy, AccessSettings access) {}
