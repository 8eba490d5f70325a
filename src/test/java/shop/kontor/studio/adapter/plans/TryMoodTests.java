package shop.kontor.studio.adapter.plans;
import java.awt.*; import java.awt.image.BufferedImage; import java.nio.file.*; import java.util.*;
import org.junit.jupiter.api.Test; import javax.imageio.ImageIO;
class TryMoodTests {
  /** a photo of a room: wall with falling light, floor in perspective planks, sofa, rug, plant, lamp, window; exposure and white balance */
  static BufferedImage room(String wall, String floor, String sofa, String rug, String accent, double warm, double light) {
    var im=new BufferedImage(1200,900,BufferedImage.TYPE_INT_RGB); var g=im.createGraphics(); g.setRenderingHint(RenderingHints.KEY_ANTIALIASING,RenderingHints.VALUE_ANTIALIAS_ON);
    Color w=Color.decode(wall), f=Color.decode(floor), s=Color.decode(sofa), r=Color.decode(rug), a=Color.decode(accent);
    g.setPaint(new GradientPaint(0,0,w,1200,500,mul(w,.72))); g.fillRect(0,0,1200,560);
    g.setPaint(new GradientPaint(0,560,mul(f,.75),0,900,f)); g.fillRect(0,560,1200,340);
    g.setPaint(new GradientPaint(80,80,Color.WHITE,330,400,new Color(210,228,240))); g.fillRect(80,80,250,320);
    g.setPaint(new GradientPaint(300,700,r,1000,860,mul(r,.8))); g.fillPolygon(new int[]{260,1040,1150,140},new int[]{690,690,870,870},4);
    g.setPaint(new GradientPaint(400,430,s,400,700,mul(s,.55))); g.fillRoundRect(400,420,520,300,60,60); g.setColor(mul(s,1.1)); g.fillRoundRect(430,520,460,90,40,40);
    g.setColor(a); g.fillRoundRect(460,470,110,110,20,20); g.fillRoundRect(760,470,110,110,20,20);
    g.setColor(new Color(70,105,60)); for (int i=0;i<9;i++) g.fillOval(1010+(i%3)*40,380+(i/3)*50,70,60); g.setColor(new Color(150,90,60)); g.fillRect(1050,540,80,70);
    g.setPaint(new RadialGradientPaint(980,200,260,new float[]{0,1},new Color[]{new Color(255,236,190,170),new Color(255,236,190,0)})); g.fillOval(720,-60,520,520);
    g.dispose(); var rnd=new Random(5);
    for (int y=0;y<900;y++) for(int x=0;x<1200;x++){ int c=im.getRGB(x,y); double v=1-0.35*(Math.hypot(x-600,y-450)/750); double n=rnd.nextGaussian()*5;
      im.setRGB(x,y,new Color(cl((c>>16&255)*v*light*(1+warm)+n),cl((c>>8&255)*v*light+n),cl((c&255)*v*light*(1-warm)+n)).getRGB()); }
    return im; }
  static Color mul(Color c,double k){ return new Color(cl(c.getRed()*k),cl(c.getGreen()*k),cl(c.getBlue()*k)); }
  static int cl(double v){ return (int)Math.max(0,Math.min(255,v)); }
  @Test void tries() throws Exception { var dir=Path.of("/work/try/wa/mood"); int n=0;
    String[][] rooms={{"scandinavian","#f5f2ec","#d9bc90","#b9bdbd","#ece7dc","#6b7b74"},{"japandi","#e6dccb","#a98256","#8f8168","#d3c6ae","#3a352c"},{"industrial","#7a736c","#4e4a46","#3a2f2a","#5b5f63","#a3562e"},{"modern","#f0f0f0","#8c8c8c","#2c2d30","#c9c9cb","#d8b023"},{"classic","#e9dcc3","#5d3420","#6e1f22","#7c2b25","#b68d40"},{"boho","#efe0cd","#b17b45","#c8642f","#a33a55","#2e8c86"}};
    for (var r: rooms) for (double[] wl: new double[][]{{0,1},{0.12,0.9},{-0.06,0.75}}) { var im=room(r[1],r[2],r[3],r[4],r[5],wl[0],wl[1]); var f=dir.resolve("m"+n+++".png"); ImageIO.write(im,"png",f.toFile()); var m=new MoodPhoto().mood(f); System.out.println("MOOD "+r[0]+" warm "+wl[0]+" light "+wl[1]+" -> "+m.styles()+" "+m.palette().stream().map(t->t.srgb()+" "+t.percent()).toList()); }
  }
}
