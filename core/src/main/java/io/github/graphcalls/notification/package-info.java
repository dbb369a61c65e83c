/**
 * Notifications of Microsoft Graph about calls. A notification is a hint: it may be partial, late, repeated or out of order,
 * and it carries no time. A lookup is the truth.
 */
@NullMarked
package io.github.graphcalls.notification;

import org.jspecify.annotations.NullMarked;
