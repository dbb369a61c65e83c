package io.github.graphcalls.notification;

/** The kind of change that a notification reports of its resource. */
public enum ChangeType {
    /** The resource was created. */
    CREATED,
    /** The resource changed. */
    UPDATED,
    /** The resource was deleted. A deleted operation or participant ends no call. */
    DELETED
}
