package de.beschlusslauf.security.web;

import de.beschlusslauf.security.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The header of our pages leads whoever is logged in to the other places that are open to him; the start page shows them as tiles. */
@Configuration
class Elsewhere implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (page != null && isPage(page) && !page.getModel().containsKey("places") && authentication != null
                && authentication.getPrincipal() instanceof Actor actor) {
            page.addObject("elsewhere", Place.openTo(actor.groups()).stream()
                    .filter(place -> !request.getRequestURI().startsWith(place.path())).toList());
        }
    }

    private static boolean isPage(ModelAndView page) {
        return page.getViewName() != null && !page.getViewName().startsWith("redirect:");
    }
}
