package shop.kontor.foundation.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the token of a request and tells Spring Security whose it is. */
class PassportControl extends OncePerRequestFilter {

  private final Passports passports;
  private final Readers readers;

  PassportControl(Passports passports, Readers readers) {
    this.passports = passports;
    this.readers = readers;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    passports.read(request).ifPresent(caller -> {
      request.setAttribute(Caller.class.getName(), caller);
      var roles = new ArrayList<GrantedAuthority>();
      if (caller.customerId() != null) {
        roles.add(new SimpleGrantedAuthority("ROLE_CUSTOMER"));
      }
      if (caller.staff()) {
        roles.add(new SimpleGrantedAuthority("ROLE_STAFF"));
      }
      if (!roles.isEmpty()) {
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller.name(), null, roles));
      }
    });
    readers.read(request).ifPresent(reader -> request.setAttribute(Reader.class.getName(), reader));
    chain.doFilter(request, response);
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }
}
