/** The identities of those who take part in a call: users, applications, telephones. */
@NullMarked
package io.github.graphcalls.call.identity;

import org.jspecify.annotations.NullMarked;
