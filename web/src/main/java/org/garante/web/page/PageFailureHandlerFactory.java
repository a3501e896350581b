package org.garante.web.page;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link PageFailureHandler} before Faces' own. */
public class PageFailureHandlerFactory extends ExceptionHandlerFactory {
  public PageFailureHandlerFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new PageFailureHandler(getWrapped().getExceptionHandler());
  }
}
