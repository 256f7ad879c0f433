package news.onrecord.command.claim;

import news.onrecord.Text;

/**
 * One wording of a claim.
 *
 * @param revision from 1
 */
public record Statement(int revision, Text wording) {}
