// How much a machine can be asked to draw: one without a graphics chip lights every pixel on its processor.

/** What browsers call the drawing of WebGL by the processor. */
const IN_SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

function drawnBy() {
  try {
    const gl = document.createElement('canvas').getContext('webgl2');
    if (!gl) return '';
    const told = gl.getExtension('WEBGL_debug_renderer_info');
    const name = String(gl.getParameter(told ? told.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return name;
  } catch {
    return '';
  }
}

/** Whether surfaces are to be lit in the simplest way. */
export const modest = IN_SOFTWARE.test(drawnBy());
